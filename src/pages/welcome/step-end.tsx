/** The foot of a step: what else one can do, and the one way on. */
import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { i18n } from '#i18n';
import { goToStep, type Step } from './use-step';
import styles from './welcome.module.css';

type StepEndProps = {
  to: Step;
  label?: string;
  /** `outlined` where the step has a main action of its own. */
  look?: 'filled' | 'outlined';
  children?: ReactNode;
};

export function StepEnd({ to, label, look = 'filled', children }: StepEndProps) {
  return (
    <div className={styles['end']}>
      <Button look={look} className={styles['on']} onClick={() => goToStep(to)}>
        {label ?? i18n.t('welcome.on')}
      </Button>
      {children}
    </div>
  );
}
