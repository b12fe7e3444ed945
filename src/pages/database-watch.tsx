/** Nothing is painted for it while all is well; a database that does not open stops the page. */
import { useEffect, useState } from 'react';
import type { Outcome } from '@/domain/commands';
import { OpeningFailed } from './database-trouble';

export function DatabaseWatch({ opening }: { opening: Promise<Outcome<null>> }) {
  const [failure, setFailure] = useState<OpeningFailed | null>(null);
  useEffect(() => {
    const watch = async () => {
      const outcome = await opening;
      if (!outcome.ok) setFailure(new OpeningFailed(outcome.error.code, outcome.error.message));
    };
    void watch();
  }, [opening]);
  if (failure) throw failure;
  return null;
}
