import { mountPage } from '@/pages/mount';
import { SidePanel } from '@/pages/sidepanel/side-panel';

mountPage(<SidePanel />);
