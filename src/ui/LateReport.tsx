import { type ComponentProps, useEffect, useState } from 'react';

type Report = typeof import('./FaultReport.tsx').FaultReport;

/** The report of a fault, once its code has come; where it cannot come either, nothing. */
export function LateReport(fault: ComponentProps<Report>) {
  const [shown, setShown] = useState<{ readonly Report: Report } | null>(null);
  useEffect(() => {
    import('./FaultReport.tsx').then(
      ({ FaultReport }) => setShown({ Report: FaultReport }),
      () => {},
    );
  }, []);
  return shown && <shown.Report {...fault} />;
}
