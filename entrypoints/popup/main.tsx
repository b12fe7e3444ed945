import { mountPage } from '@/pages/mount';
import { firstView } from '@/pages/popup/first-view';
import { Popup } from '@/pages/popup/popup';

const first = await firstView();
mountPage(<Popup first={first} />, { painted: first !== undefined, covered: first?.covered });
