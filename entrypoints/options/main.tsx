import { mountPage } from '@/pages/mount';
import { Dashboard } from '@/pages/dashboard/dashboard';

mountPage(<Dashboard />, { showsLoss: true });
