import { giveAddresses } from '@/platform/file-address-page';

giveAddresses();
