/** The import as the page shows it: one state at a time, and what can be done in it. */
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '@/interchange/connections/refusal';
import type { Imported } from '@/storage/bulk/apply-connections';
import type { ImportAnswer, ImportPreview, ImportTrouble } from './import-messages';
import { ImportRun } from './import-run';

export type ImportState =
  | { is: 'waiting'; after?: 'cancelled' }
  | { is: 'reading'; share: number | null }
  | { is: 'refused'; name: string; refusal: Refusal }
  | { is: 'preview'; name: string; preview: ImportPreview }
  | { is: 'importing'; share: number | null; cancelling: boolean }
  | { is: 'done'; imported: Imported }
  | { is: 'trouble'; trouble: ImportTrouble };

export type ImportActions = {
  state: ImportState;
  open: (file: File) => void;
  apply: (withoutAddress: boolean) => void;
  cancel: () => void;
  /** Back to where a file is chosen. */
  startOver: () => void;
};

/** `onDone` is called as well when the view has been left meanwhile. */
export function useImport(onDone: (imported: Imported) => void): ImportActions {
  const [state, setState] = useState<ImportState>({ is: 'waiting' });
  const run = useRef<ImportRun | null>(null);
  useEffect(() => () => run.current?.leave(), []);

  const startOver = (): void => {
    run.current?.leave();
    run.current = null;
    setState({ is: 'waiting' });
  };

  return {
    state,
    startOver,
    open: (file) => {
      run.current?.leave();
      const begun = new ImportRun((answer) => {
        if (answer.is === 'done') onDone(answer.imported);
        if (run.current === begun) setState((before) => next(before, answer, file.name));
      });
      run.current = begun;
      begun.read(file);
      setState({ is: 'reading', share: null });
    },
    apply: (withoutAddress) => {
      if (state.is !== 'preview') return;
      void run.current?.apply(withoutAddress, !state.preview.isEmptyHere);
      setState({ is: 'importing', share: null, cancelling: false });
    },
    cancel: () => {
      run.current?.cancel();
      setState((before) => (before.is === 'importing' ? { ...before, cancelling: true } : before));
    },
  };
}

function next(before: ImportState, answer: ImportAnswer, name: string): ImportState {
  switch (answer.is) {
    case 'progress':
      return before.is === 'reading' || before.is === 'importing'
        ? { ...before, share: answer.share }
        : before;
    case 'refused':
      return { is: 'refused', name, refusal: answer.refusal };
    case 'preview':
      return { is: 'preview', name, preview: answer.preview };
    case 'done':
      return { is: 'done', imported: answer.imported };
    case 'cancelled':
      return { is: 'waiting', after: 'cancelled' };
    case 'trouble':
      return { is: 'trouble', trouble: answer.trouble };
  }
}
