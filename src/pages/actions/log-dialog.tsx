/** Log… and change what was logged. What the form needs is loaded when it is opened. */
import { lazy, Suspense } from 'react';
import type { LogFormProps } from './log-form';

const LogForm = lazy(() => import('./log-form'));

export function LogDialog(props: LogFormProps) {
  return (
    <Suspense>
      <LogForm {...props} />
    </Suspense>
  );
}
