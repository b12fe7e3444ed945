/** The local calendar day, moving on at midnight under an open page. */
import { useEffect, useState } from 'react';
import type { Day } from '@/domain/day';
import { currentDay } from './current-day';

/** Clock and zone changes and a sleeping machine are noticed at the latest after this. */
const longestWait = 15 * 60 * 1000;

/** Today, local; the component renders again when the day changes. */
export function useToday(): Day {
  const [today, setToday] = useState(currentDay);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      setToday(currentDay());
      const now = Temporal.Now.zonedDateTimeISO();
      const midnight = now.add({ days: 1 }).startOfDay();
      const left = midnight.epochMilliseconds - now.epochMilliseconds;
      timer = setTimeout(look, Math.min(left + 50, longestWait));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
