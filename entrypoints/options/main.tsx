import { mountPage } from '@/pages/mount';
import { Options } from '@/pages/options/options';

mountPage(<Options />);
