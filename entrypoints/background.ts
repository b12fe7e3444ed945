import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '@/background/start';

// Not async: every listener must be there when the worker's script has run once.
export default defineBackground({ type: 'module', main: startBackground });
