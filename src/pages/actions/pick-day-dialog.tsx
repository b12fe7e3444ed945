/** Later, on a day of one's own. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { addDays, type Day } from '@/domain/day';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { DayField } from '../day-field';

type PickDayDialogProps = { today: Day; onPicked: (day: Day) => void; onClose: () => void };

export default function PickDayDialog({ today, onPicked, onClose }: PickDayDialogProps) {
  const [day, setDay] = useState<Day | null>(null);
  return (
    <Dialog
      title={i18n.t('ui.later.title')}
      onClose={onClose}
      onSubmit={() => {
        if (day !== null) onPicked(day);
      }}
      actions={<FormButtons send={i18n.t('ui.later.label')} onCancel={onClose} />}
    >
      <DayField
        label={i18n.t('ui.later.until')}
        value={day}
        onChange={setDay}
        today={today}
        earliest={addDays(today, 1)}
        required
        initialFocus
      />
    </Dialog>
  );
}
