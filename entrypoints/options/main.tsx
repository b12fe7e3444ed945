import { mountPage } from '@/pages/mount';
import { Dashboard } from '@/pages/dashboard/dashboard';
import { recallOwnWords } from '@/pages/dashboard/use-route';

await recallOwnWords();
mountPage(<Dashboard />, { showsLoss: true });
