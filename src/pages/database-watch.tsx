/** Nothing is painted for it while all is well; a database that does not open stops the page. */
import { useEffect, useState } from 'react';
import { openDatabase } from '@/storage/open';
import { OpeningFailed } from './database-trouble';

export function DatabaseWatch() {
  const [failure, setFailure] = useState<OpeningFailed | null>(null);
  useEffect(() => {
    const watch = async () => {
      const outcome = await openDatabase();
      if (!outcome.ok) setFailure(new OpeningFailed(outcome.error.code, outcome.error.message));
    };
    void watch();
  }, []);
  if (failure) throw failure;
  return null;
}
