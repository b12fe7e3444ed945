/** Whether a backup holds what is confidential. Asked only when there is something. */
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { LeftOut } from '@/domain/confidentiality';
import { countConfidential } from '@/storage/bulk/count-confidential';
import { database } from '@/storage/open';
import { CheckBox } from '@/ui/check-box';

type Chosen = { plain: boolean; sealed: boolean };

/** Whoever finds a plain file can read it; an encrypted one is for nobody else. */
export const startsWith: Chosen = { plain: false, sealed: true };

type ConfidentialChoiceProps = {
  /** The file is going to be encrypted. */
  sealed: boolean;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
};

export function ConfidentialChoice({ sealed, chosen, onChoose }: ConfidentialChoiceProps) {
  const [leftOut, setLeftOut] = useState<LeftOut | null>(null);
  useEffect(() => {
    let gone = false;
    // The backup reads the same anew: a count that could not be made stands in nobody's way.
    countConfidential(database).then(
      (count) => (gone ? null : setLeftOut(count)),
      () => null,
    );
    return () => {
      gone = true;
    };
  }, []);
  if (leftOut === null || leftOut.people + leftOut.notes === 0) return null;
  const kind = sealed ? 'sealed' : 'plain';
  return (
    <CheckBox
      label={i18n.t('confidential.export.include')}
      hint={i18n.t('confidential.export.leftOut', { what: leftOutWords(leftOut) })}
      checked={chosen[kind]}
      onChange={(include) => onChoose({ ...chosen, [kind]: include })}
    />
  );
}

function leftOutWords({ people, notes }: LeftOut): string {
  const some = i18n.t('confidential.export.people', people);
  const few = i18n.t('confidential.export.notes', notes);
  if (people === 0) return few;
  return notes === 0 ? some : i18n.t('confidential.export.both', { people: some, notes: few });
}
