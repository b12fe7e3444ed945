/** The last resort of a page: says what is wrong and what to do, instead of a blank page. */
import { Component, lazy, type ReactNode, Suspense } from 'react';
import { i18n } from '#i18n';
import { troubleLog } from '@/platform/trouble-log';
import { databaseErrorCode } from '@/storage/database-error';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';

// It comes with what restores a snapshot, which no page needs while all is well.
const FailedNotice = lazy(() => import('./loss/failed-notice'));

type State = { failed: boolean; error: unknown };

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false, error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, error };
  }

  override componentDidCatch(error: unknown): void {
    void note(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const code = databaseErrorCode(this.state.error);
    if (code !== undefined) {
      return (
        <Suspense>
          <FailedNotice code={code} />
        </Suspense>
      );
    }
    return (
      <main>
        <EmptyState
          title={i18n.t('ui.failed.page')}
          actions={
            <Button look="filled" onClick={() => location.reload()}>
              {i18n.t('ui.tryAgain')}
            </Button>
          }
        >
          <p role="alert">{i18n.t('ui.failed.pageAdvice')}</p>
        </EmptyState>
      </main>
    );
  }
}

async function note(error: unknown): Promise<void> {
  const name = error instanceof Error ? error.name : typeof error;
  try {
    await troubleLog.note(databaseErrorCode(error) ?? name, location.pathname.slice(1));
  } catch {
    // The page says what to do all the same.
  }
}
