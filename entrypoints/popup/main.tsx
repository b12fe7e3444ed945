import { mountPage } from '@/pages/mount';
import { Popup } from '@/pages/popup/popup';

mountPage(<Popup />);
