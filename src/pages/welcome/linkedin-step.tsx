/**
 * The one permission and what it is for; LinkedIn's terms, said plainly; and the choice that follows
 * from them. Both ways are one button, alike, and none is chosen for anybody.
 */
import { useState } from 'react';
import { Check } from 'lucide-react';
import { i18n } from '#i18n';
import type { Settings } from '@/domain/schema/records';
import { Button } from '@/ui/button';
import { LinkedInCard } from '../dashboard/linkedin-card';
import { useCommand } from '../use-command';
import { DisplayDrawing } from './display-drawing';
import { goToStep } from './use-step';
import styles from './welcome.module.css';

type Display = Settings['display'];
const ways: readonly Display[] = ['onPage', 'offPage'];
const key = 'welcome.display';

export function LinkedInStep() {
  const run = useCommand();
  const [chosen, setChosen] = useState(() => localStorage.getItem(key));
  const choose = async (display: Display) => {
    const outcome = await run('settings.change', { fields: { display } });
    if (!outcome.ok) return;
    localStorage.setItem(key, display);
    setChosen(display);
    goToStep('people');
  };
  return (
    <>
      <section className={styles['part']}>
        <h2 className={styles['partTitle']}>{i18n.t('welcome.linkedin.permission')}</h2>
        <p className={styles['text']}>{i18n.t('welcome.linkedin.permissionText')}</p>
        <LinkedInCard />
      </section>
      <section className={styles['part']}>
        <h2 className={styles['partTitle']}>{i18n.t('welcome.linkedin.terms')}</h2>
        <p className={styles['text']}>{i18n.t('welcome.linkedin.termsText')}</p>
        <blockquote className={styles['terms']}>{i18n.t('welcome.linkedin.quote')}</blockquote>
        <p className={styles['text']}>{i18n.t('welcome.linkedin.meaning')}</p>
      </section>
      <section className={styles['part']}>
        <h2 className={styles['partTitle']}>{i18n.t('welcome.linkedin.choose')}</h2>
        <ul className={styles['ways']}>
          {ways.map((way) => (
            <li key={way} className={styles['way']}>
              <DisplayDrawing display={way} />
              <p className={styles['text']}>{i18n.t(`welcome.linkedin.${way}Text`)}</p>
              <Button className={styles['on']} onClick={() => void choose(way)}>
                {chosen === way ? (
                  <Check
                    size={15}
                    strokeWidth={1.75}
                    aria-label={i18n.t('welcome.linkedin.chosen')}
                  />
                ) : null}
                {i18n.t(`welcome.linkedin.${way}`)}
              </Button>
            </li>
          ))}
        </ul>
        <p className={styles['quiet']}>{i18n.t('welcome.linkedin.later')}</p>
      </section>
    </>
  );
}
