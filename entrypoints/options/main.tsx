import { mountPage } from '@/pages/mount';
import { Dashboard } from '@/pages/dashboard/dashboard';
import { readFirstLinesAhead } from '@/pages/dashboard/people/use-first-lines';
import { routeOf } from '@/pages/dashboard/routes';
import { recallOwnWords } from '@/pages/dashboard/use-route';

await recallOwnWords();
mountPage(<Dashboard />, { showsLoss: true });
readFirstLinesAhead(routeOf(location.hash));
