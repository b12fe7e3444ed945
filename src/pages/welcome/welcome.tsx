/** The first steps, after the install: four calm ones, each on its own, in any order one likes. */
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { i18n } from '#i18n';
import { send } from '@/messaging/client';
import { Mark } from '../dashboard/mark';
import { SampleBanner } from '../sample/sample-banner';
import { ConnectionsStep } from './connections-step';
import { LinkedInStep } from './linkedin-step';
import { PeopleStep } from './people-step';
import { SafeStep } from './safe-step';
import { TriageStep } from './triage-step';
import { type Step, stepAddress, useStep } from './use-step';
import styles from './welcome.module.css';
import { YoursStep } from './yours-step';

const views: Record<Step, ComponentType> = {
  yours: YoursStep,
  linkedin: LinkedInStep,
  people: PeopleStep,
  connections: ConnectionsStep,
  triage: TriageStep,
  safe: SafeStep,
};

/** Those that stand in the row at the top. */
const named = ['yours', 'linkedin', 'people', 'safe'] as const;
const within: Partial<Record<Step, Step>> = { connections: 'people', triage: 'people' };

export function Welcome() {
  const step = useStep();
  const View = views[step];
  const heading = useRef<HTMLHeadingElement>(null);
  const [first, setFirst] = useState<Step | null>(step);
  if (first !== null && first !== step) setFirst(null);
  const title = i18n.t(`welcome.${step}.title`);

  useEffect(() => void send('surface.opened', null), []);
  useEffect(() => {
    document.title = i18n.t('welcome.page', { title });
    // Not at the start, where the page begins at its beginning.
    if (first !== null) return;
    scrollTo(0, 0);
    heading.current?.focus();
  }, [first, title]);

  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <p className={styles['brand']}>
          <Mark />
          {i18n.t('extension.name')}
        </p>
        <nav aria-label={i18n.t('welcome.steps')}>
          <ol className={styles['steps']}>
            {named.map((each) => (
              <li key={each}>
                <a
                  href={stepAddress(each)}
                  className={styles['step']}
                  aria-current={each === (within[step] ?? step) ? 'step' : undefined}
                >
                  {i18n.t(`welcome.${each}.step`)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </header>
      <main className={styles['main']}>
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {title}
        </h1>
        <View />
      </main>
      <SampleBanner />
    </div>
  );
}
