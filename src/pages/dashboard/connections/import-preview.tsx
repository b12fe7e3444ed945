/** What an import would do, before anything is written, and the one choice in it. */
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { shortDate } from '@/words/days';
import { Button } from '@/ui/button';
import { CheckBox } from '@/ui/check-box';
import { CoverBar } from '@/ui/cover-bar';
import { useScreenCovered } from '../../screen-cover/covered';
import { useToday } from '../../today';
import { numberWords } from '../number-words';
import sectionStyles from '../section.module.css';
import styles from './connections.module.css';
import type { ImportPreview as Preview } from './import-messages';
import { LeftOutList } from './left-out-list';
import { RowsFold } from './rows-fold';
import { useFocusAtStart } from './use-focus-at-start';

type ImportPreviewProps = {
  name: string;
  preview: Preview;
  onApply: (withoutAddress: boolean) => void;
  onCancel: () => void;
};

export function ImportPreview({ name, preview, onApply, onCancel }: ImportPreviewProps) {
  const id = useId();
  const start = useFocusAtStart<HTMLDivElement>();
  const covered = useScreenCovered();
  const [withoutAddress, setWithoutAddress] = useState(false);
  const added = preview.added + (withoutAddress ? preview.withoutAddress.length : 0);
  const isAnything = added + preview.updated > 0;
  return (
    <section ref={start} tabIndex={-1} className={styles['card']} aria-labelledby={id}>
      <div>
        <h2 id={id} className={sectionStyles['partTitle']}>
          {i18n.t('connections.preview.title')}
        </h2>
        <FileLine name={name} preview={preview} />
      </div>
      <Counts preview={preview} added={added} chosen={withoutAddress} />
      {covered ? (
        <CoverBar words={i18n.t('screenCover.covered')} />
      ) : (
        <Examples examples={preview.examples} />
      )}
      {!covered && preview.withoutAddress.length > 0 ? (
        <WithoutAddress
          rows={preview.withoutAddress}
          chosen={withoutAddress}
          onChange={setWithoutAddress}
        />
      ) : null}
      {covered ? null : <LeftOutList {...preview} />}
      {isAnything ? null : <p>{nothingWords(preview)}</p>}
      <div className={sectionStyles['actions']}>
        {isAnything ? (
          <Button look="filled" onClick={() => onApply(withoutAddress)}>
            {applyWords(added, preview.updated)}
          </Button>
        ) : null}
        <Button onClick={onCancel}>{i18n.t('ui.cancel')}</Button>
      </div>
      {isAnything ? (
        <p className={sectionStyles['quiet']}>
          {i18n.t('connections.preview.calm')}{' '}
          {i18n.t(preview.isEmptyHere ? 'connections.preview.undo' : 'connections.preview.kept')}
        </p>
      ) : null}
    </section>
  );
}

function FileLine({ name, preview }: Pick<ImportPreviewProps, 'name' | 'preview'>) {
  const today = useToday();
  const { rows, newestOn, encoding } = preview;
  const counted = i18n.t('connections.preview.rows', rows, [numberWords(rows)]);
  return (
    <>
      <p className={sectionStyles['quiet']}>
        <bdi>{name}</bdi>
        {' · '}
        {newestOn === null
          ? counted
          : i18n.t('connections.preview.newest', {
              rows: counted,
              day: shortDate(newestOn, today),
            })}
      </p>
      {encoding === 'windows-1252' ? (
        <p className={styles['hint']}>{i18n.t('connections.preview.latin1')}</p>
      ) : null}
    </>
  );
}

/** Together they are all rows. `chosen`: those without an address are among the new ones. */
function Counts({ preview, added, chosen }: { preview: Preview; added: number; chosen: boolean }) {
  const leftOut = preview.leftOut.reduce((sum, { rows }) => sum + rows.length, 0);
  const counts = [
    { what: 'new' as const, count: added },
    { what: 'updated' as const, count: preview.updated },
    { what: 'same' as const, count: preview.same },
    {
      what: 'withoutAddress' as const,
      count: chosen ? 0 : preview.withoutAddress.length,
    },
    { what: 'leftOut' as const, count: leftOut },
  ].filter(({ what, count }) => what === 'new' || count > 0);
  return (
    <dl className={styles['counts']} aria-label={i18n.t('connections.preview.counts')}>
      {counts.map(({ what, count }) => (
        <div key={what} className={styles['count']}>
          <dt>
            {i18n.t(`connections.preview.${what}`)}
            {what === 'updated' ? (
              <span className={styles['countHint']}>
                {i18n.t('connections.preview.updatedHint')}
              </span>
            ) : null}
          </dt>
          <dd>{numberWords(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Examples({ examples }: Pick<Preview, 'examples'>) {
  const id = useId();
  if (examples.length === 0) return null;
  return (
    <div>
      <h3 id={id} className={styles['subtitle']}>
        {i18n.t('connections.preview.examples')}
      </h3>
      <ul className={styles['examples']} aria-labelledby={id}>
        {examples.map(({ row, name, about }) => (
          <li key={row}>
            <bdi className={styles['name']}>{name}</bdi> <bdi>{about}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

type WithoutAddressProps = {
  rows: number[];
  chosen: boolean;
  onChange: (chosen: boolean) => void;
};

function WithoutAddress({ rows, chosen, onChange }: WithoutAddressProps) {
  return (
    <div className={styles['choice']}>
      <CheckBox
        label={i18n.t('connections.without.label', rows.length, [numberWords(rows.length)])}
        hint={i18n.t('connections.without.hint')}
        checked={chosen}
        onChange={onChange}
      />
      <RowsFold title={i18n.t('connections.without.rows')} rows={rows} />
    </div>
  );
}

function applyWords(added: number, updated: number): string {
  return added > 0
    ? i18n.t('connections.preview.apply', added, [numberWords(added)])
    : i18n.t('connections.preview.update', updated, [numberWords(updated)]);
}

function nothingWords({ same }: Preview): string {
  return i18n.t(same > 0 ? 'connections.preview.nothing' : 'connections.preview.nobody');
}
