/** The people as a file for a spreadsheet: their columns in words, and saving it. */
import { i18n } from '#i18n';
import { profileAddress } from '@/domain/profile-key';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { type PersonCells, peopleCsv, peopleFileName } from '@/interchange/csv/people';
import { saveFile } from '@/platform/files';
import { type PersonToRead, readPeople } from '@/storage/bulk/read-people';
import { database } from '@/storage/open';
import { roleWords } from '@/words/role-words';
import { currentDay } from '../../current-day';
import { alone, isLost, type WorkOutcome } from './bulk-work';

export type SavedPeople = { name: string; people: number };

/** Makes the file and offers it as a download; what is confidential is in it when it was chosen so. */
export function savePeople(confidential: boolean): Promise<WorkOutcome<SavedPeople>> {
  return alone(async () => {
    if (await isLost()) return { ok: false, trouble: 'lost' };
    const today = currentDay();
    const { people, types } = await readPeople(database, { confidential, today });
    const text = peopleCsv(
      titles(),
      people.map((person) => cellsOf(person, types)),
    );
    const name = peopleFileName(today);
    saveFile(name, new Blob([text], { type: 'text/csv' }));
    return { ok: true, value: { name, people: people.length } };
  });
}

function titles(): PersonCells {
  return {
    name: i18n.t('peopleFile.column.name'),
    headline: i18n.t('peopleFile.column.headline'),
    company: i18n.t('peopleFile.column.company'),
    roles: i18n.t('peopleFile.column.roles'),
    tags: i18n.t('peopleFile.column.tags'),
    state: i18n.t('peopleFile.column.state'),
    rhythmDays: i18n.t('peopleFile.column.rhythmDays'),
    lastContact: i18n.t('peopleFile.column.lastContact'),
    nextDue: i18n.t('peopleFile.column.nextDue'),
    howMet: i18n.t('peopleFile.column.howMet'),
    note: i18n.t('peopleFile.column.note'),
    connectedOn: i18n.t('peopleFile.column.connectedOn'),
    linkedIn: i18n.t('peopleFile.column.linkedIn'),
  };
}

function cellsOf(person: PersonToRead, types: RelationshipTypes): PersonCells {
  const { name, headline, company, tags, standing, rhythmDays, lastContactOn, nextDueOn } = person;
  return {
    name,
    headline: headline ?? '',
    company: company ?? '',
    roles: person.typeIds.map((id) => roleWords(id, types)).join(', '),
    tags: tags.join(', '),
    state: i18n.t(`people.standing.${standing}`),
    rhythmDays: rhythmDays === null ? '' : String(rhythmDays),
    lastContact: lastContactOn ?? '',
    nextDue: nextDueOn ?? '',
    howMet: person.howMet,
    note: person.note,
    connectedOn: person.connectedOn ?? '',
    linkedIn: person.keys.map(({ key }) => profileAddress(key)).find((each) => each !== null) ?? '',
  };
}
