import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { openDatabase } from '@/storage/open';
import { ToastProvider } from '@/ui/toast';
import { DatabaseWatch } from './database-watch';
import { ErrorBoundary } from './error-boundary';
import { applyThemeHint } from './theme';
import { ThemeFollower } from './theme-follower';
import { UndoKey } from './undo-key';

/** Puts a page of ours into its document, with what every page has: theme, messages, undo. */
export function mountPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root element.');
  applyThemeHint();
  // Opened while React renders for the first time, not after it.
  const opening = openDatabase();
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <ToastProvider>
          {page}
          <DatabaseWatch opening={opening} />
          <ThemeFollower />
          <UndoKey />
        </ToastProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}
