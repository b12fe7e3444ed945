/** Puts a text on the clipboard and says so; a browser may refuse, or the page have lost the focus. */
import { useCallback } from 'react';
import { useToast } from '@/ui/toast';

type CopyWords = { done: string; refused: string };

export function useCopy(): (text: string, words: CopyWords) => Promise<void> {
  const toast = useToast();
  return useCallback(
    async (text, { done, refused }) => {
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        toast.show({ words: refused, tone: 'trouble' });
        return;
      }
      toast.show({ words: done, stays: 4_000 });
    },
    [toast],
  );
}
