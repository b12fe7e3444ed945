import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startContent } from '@/content/start';

// The content script, listed by hand in wxt.config.ts: WXT's own kind tells every page our id, in
// a posted message and in the names of its events.
export default defineUnlistedScript({ main: startContent });
