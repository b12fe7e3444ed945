/** The two buttons at the end of a form in a dialog: give up, and send it. */
import { i18n } from '#i18n';
import { Button } from './button';

type FormButtonsProps = {
  /** What sending does, in a word or two. */
  send: string;
  disabled?: boolean;
  onCancel: () => void;
};

export function FormButtons({ send, disabled = false, onCancel }: FormButtonsProps) {
  return (
    <>
      <Button onClick={onCancel}>{i18n.t('ui.cancel')}</Button>
      <Button look="filled" type="submit" disabled={disabled}>
        {send}
      </Button>
    </>
  );
}
