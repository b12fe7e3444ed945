/**
 * The one table of numbers of the rules: when somebody is due and who is listed first.
 * docs/decisions.md has the reason for each.
 */
export const listNumbers = {
  /** Most people of rhythm, changes and dormant ties a day, unless the settings say otherwise. */
  dailyBudget: 5,
  /** Most of them that are dormant ties. */
  dormantADay: 2,
  /** Lateness counts up to this many rhythms. */
  mostLateness: 3,
  /** How much lateness counts, by how close the relationship is to your work. */
  weight: { close: 2, regular: 1.3, loose: 1 },
  dormant: {
    contactDays: 3,
    silentDays: 365,
    /** Days between two suggestions of the same person. */
    againAfterDays: 14,
  },
  closedChapter: { contactDays: 4, medianGaps: 12, rhythms: 3, silentDays: 180 },
  freshStart: {
    trackedPeople: 10,
    absentDays: 14,
    overdueShare: 0.5,
    declinedDays: 30,
    spreadDays: 14,
  },
} as const;
