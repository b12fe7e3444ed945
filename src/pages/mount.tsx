import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { openDatabase } from '@/storage/open';
import { ToastProvider } from '@/ui/toast';
import { AfterPaint } from './after-paint';
import { DatabaseGate } from './database-gate';
import { ErrorBoundary } from './error-boundary';
import { ScreenCoverGate } from './screen-cover/gate';
import { applyThemeHint } from './theme';
import { ThemeFollower } from './theme-follower';
import { UndoKey, UndoOffer } from './undo-key';

/**
 * Puts a page of ours into its document, with what every page has: theme, messages, undo. `painted`
 * says that the first paint needs nothing of the database; `showsLoss`, that it shows itself what was
 * lost; `covered`, whether names are covered, when that is known already.
 */
export function mountPage(
  page: ReactNode,
  {
    painted = false,
    showsLoss = false,
    covered,
  }: { painted?: boolean; showsLoss?: boolean; covered?: boolean | undefined } = {},
): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root element.');
  applyThemeHint();
  // Opened while React renders for the first time, not after it.
  if (!painted) void openDatabase();
  // The error boundary notes what kind it is; its words, which React would print, may quote a note.
  createRoot(root, { onCaughtError: () => undefined }).render(
    <StrictMode>
      <ScreenCoverGate first={covered}>
        <ToastProvider>
          <ErrorBoundary>
            <DatabaseGate showsLoss={showsLoss}>
              <UndoKey />
              {page}
              <AfterPaint>
                <ThemeFollower />
                <UndoOffer />
              </AfterPaint>
            </DatabaseGate>
          </ErrorBoundary>
        </ToastProvider>
      </ScreenCoverGate>
    </StrictMode>,
  );
}
