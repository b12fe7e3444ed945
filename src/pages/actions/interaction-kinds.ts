/** The kinds of interaction to choose from, in words. */
import { i18n } from '#i18n';
import type { InteractionKind } from '@/domain/schema/records';
import type { Choice } from '@/ui/select';

/** In the order they are offered, most usual first. */
export function interactionKinds(): readonly Choice<InteractionKind>[] {
  return [
    { value: 'message', label: i18n.t('ui.kind.message') },
    { value: 'email', label: i18n.t('ui.kind.email') },
    { value: 'call', label: i18n.t('ui.kind.call') },
    { value: 'video', label: i18n.t('ui.kind.video') },
    { value: 'meeting', label: i18n.t('ui.kind.meeting') },
    { value: 'coffee', label: i18n.t('ui.kind.coffee') },
    { value: 'event', label: i18n.t('ui.kind.event') },
    { value: 'other', label: i18n.t('ui.kind.other') },
  ];
}
