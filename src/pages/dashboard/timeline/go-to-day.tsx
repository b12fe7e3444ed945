/** From which day on, backwards: far back is a long way to scroll. */
import { useState } from 'react';
import { CalendarDays } from 'lucide-react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { DayField } from '../../day-field';

type GoToDayProps = { today: Day; onGo: (day: Day) => void };

export function GoToDay({ today, onGo }: GoToDayProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
        <CalendarDays size={15} strokeWidth={1.75} aria-hidden="true" />
        {i18n.t('dashboard.timeline.goTo')}
      </Button>
      {asking ? <AskDay today={today} onGo={onGo} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function AskDay({ today, onGo, onClose }: GoToDayProps & { onClose: () => void }) {
  const [day, setDay] = useState<Day | null>(null);
  return (
    <Dialog
      title={i18n.t('dashboard.timeline.goToTitle')}
      onClose={onClose}
      onSubmit={() => {
        if (day === null) return;
        onClose();
        onGo(day);
      }}
      actions={<FormButtons send={i18n.t('dashboard.timeline.go')} onCancel={onClose} />}
    >
      <DayField
        label={i18n.t('dashboard.timeline.upTo')}
        value={day}
        onChange={setDay}
        today={today}
        towards="past"
        required
        initialFocus
      />
    </Dialog>
  );
}
