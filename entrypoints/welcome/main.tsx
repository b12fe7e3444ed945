import { mountPage } from '@/pages/mount';
import { Welcome } from '@/pages/welcome/welcome';

mountPage(<Welcome />);
