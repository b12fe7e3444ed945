/** Asks once more before something is given up for good. */
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

type SureDialogProps = {
  title: string;
  text: string;
  /** What the button says that does it. */
  act: string;
  onClose: () => void;
  onAct: () => void;
};

export function SureDialog({ title, text, act, onClose, onAct }: SureDialogProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button data-initial-focus="" onClick={onClose}>
            {i18n.t('ui.cancel')}
          </Button>
          <Button look="filled" onClick={onAct}>
            {act}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}
