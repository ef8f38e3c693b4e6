import { toOrdinal } from 'n2words/en-US';
import { type Day, daysBetween } from '../../domain/calendar.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const NEAR_DAYS = 6;

/** A day as one would say it today: yesterday, tomorrow, a weekday within six days, else weekday and date. */
export function dayInWords(day: Day, today: Day): string {
  const away = daysBetween(today, day);
  if (Math.abs(away) <= 1) return ['yesterday', 'today', 'tomorrow'][away + 1] ?? '';
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = WEEKDAYS[date.getUTCDay()] ?? '';
  if (Math.abs(away) <= NEAR_DAYS) return weekday;
  return `${weekday}, ${MONTHS[date.getUTCMonth()]} ${toOrdinal(date.getUTCDate())}`;
}
