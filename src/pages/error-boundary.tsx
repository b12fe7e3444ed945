/** The last resort of a page: says what is wrong and what to do, instead of a blank page. */
import { Component, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { troubleLog } from '@/platform/trouble-log';
import { databaseErrorCode } from '@/storage/database-error';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { databaseTrouble } from './database-trouble';

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
    const trouble = databaseTrouble(this.state.error);
    return (
      <main>
        <EmptyState
          title={trouble.title}
          actions={
            <Button look="filled" onClick={() => location.reload()}>
              {i18n.t('ui.tryAgain')}
            </Button>
          }
        >
          <p role="alert">{trouble.advice}</p>
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
