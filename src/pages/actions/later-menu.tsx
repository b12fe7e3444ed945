/** Later: a few days to choose from, or a day one picks. */
import { lazy, Suspense, useState, type Ref } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { snoozeChoices, type SnoozeChoice } from '@/domain/snooze';
import { Button, type ButtonProps } from '@/ui/button';
import { Menu, type MenuHandle } from '@/ui/menu';
import { dayWords } from '@/words/days';

const PickDayDialog = lazy(() => import('./pick-day-dialog'));

type LaterMenuProps = {
  today: Day;
  onUntil: (until: Day) => void;
  look?: ButtonProps['look'];
  /** To open the list by a key. */
  handle?: Ref<MenuHandle> | undefined;
};

export function LaterMenu({ today, onUntil, look = 'outlined', handle }: LaterMenuProps) {
  const [picking, setPicking] = useState(false);
  return (
    <>
      <Menu
        label={i18n.t('ui.later.label')}
        {...(handle ? { handle } : {})}
        renderTrigger={(props) => (
          <Button look={look} {...props}>
            {i18n.t('ui.later.label')}
          </Button>
        )}
        items={[
          ...snoozeChoices(today).map(({ id, until }) => ({
            id,
            label: choiceWords(id),
            hint: id === 'tomorrow' ? '' : dayWords(until, today),
            onSelect: () => onUntil(until),
          })),
          {
            id: 'pick',
            label: i18n.t('ui.later.pick'),
            separated: true,
            onSelect: () => setPicking(true),
          },
        ]}
      />
      {picking ? (
        <Suspense>
          <PickDayDialog
            today={today}
            onClose={() => setPicking(false)}
            onPicked={(day) => {
              setPicking(false);
              onUntil(day);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function choiceWords(id: SnoozeChoice['id']): string {
  switch (id) {
    case 'tomorrow':
      return i18n.t('ui.later.tomorrow');
    case 'monday':
      return i18n.t('ui.later.monday');
    case 'week':
      return i18n.t('ui.later.week');
    case 'twoWeeks':
      return i18n.t('ui.later.twoWeeks');
    case 'month':
      return i18n.t('ui.later.month');
  }
}
