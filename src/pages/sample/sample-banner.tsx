/**
 * While sample people are there, every page says so, with the way to be rid of them: one click, and
 * an undo. Nothing of yours goes but what you wrote about them, and that is said.
 */
import { i18n } from '#i18n';
import { countAddedToSample, countSample } from '@/storage/queries/sample';
import { database } from '@/storage/open';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { useCommand } from '../use-command';
import { useLive } from '../use-live';
import styles from './sample-banner.module.css';

export function SampleBanner({ className }: { className?: string | undefined }) {
  const run = useCommand();
  const there = useLive(() => countSample(database), []);
  if (!there) return null;
  const remove = async () => {
    const added = await countAddedToSample(database);
    const says =
      added === 0 ? i18n.t('ui.done.sampleRemoved') : i18n.t('sample.removedWith', added);
    await run('sample.remove', {}, { says });
  };
  return (
    <aside className={classNames(styles['banner'], className)} aria-label={i18n.t('sample.label')}>
      <p>{i18n.t('sample.there', there)}</p>
      <Button aria-label={i18n.t('sample.removeAll')} onClick={() => void remove()}>
        {i18n.t('sample.remove')}
      </Button>
    </aside>
  );
}
