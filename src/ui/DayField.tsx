import { useState } from 'react';
import { type EpochDay, parseDay, writeDay } from '#base/day.ts';

interface DayFieldProps {
  readonly label: string;
  /** Null for an empty field. */
  readonly day: EpochDay | null;
  readonly first: EpochDay;
  readonly last: EpochDay;
  /** A day between the first and the last, or null once the field is emptied. */
  readonly onPick: (day: EpochDay | null) => void;
}

/** A day to type or to pick. While it is typed it passes through years such as 0002, which are kept back. */
export function DayField({ label, day, first, last, onPick }: DayFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const type = (text: string) => {
    setDraft(text);
    const typed = parseDay(text);
    if (typed !== null && typed >= first && typed <= last) onPick(typed);
  };
  const settle = () => {
    if (draft === '') onPick(null);
    setDraft(null);
  };
  return (
    <label>
      {label}
      <input
        type="date"
        value={draft ?? (day === null ? '' : writeDay(day))}
        min={writeDay(first)}
        max={writeDay(last)}
        onChange={(event) => type(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
    </label>
  );
}
