import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginFirstView } from '@/pages/popup/first-view';

export default defineUnlistedScript(beginFirstView);
