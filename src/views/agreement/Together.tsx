import { Fragment } from 'react';
import { groupsOf } from '#corpus/agreement.ts';
import { agreementMessages } from '#i18n/messages/agreement.ts';
import { comma } from '#i18n/separators.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { ActorName } from './ActorName.tsx';
import styles from './Agreement.module.css';
import type { Network } from './graphFiles.ts';

/** The groups of the network, each named by its members and by nothing else. */
export function Together({ network }: { readonly network: Network }) {
  const { locale } = useLocale();
  const words = useWords(agreementMessages);
  const groups = groupsOf(network.edges);
  return (
    <>
      <h3 className={styles.heading}>{words.together}</h3>
      <p className={styles.lead}>{groups.length === 0 ? words.togetherNone : words.togetherMeans}</p>
      {groups.length > 0 && (
        <ol className={styles.groups}>
          {groups.map((members) => (
            <li key={members[0]}>
              {members.map((row, i) => (
                <Fragment key={row}>
                  {i > 0 && comma(locale)}
                  <ActorName row={row} />
                </Fragment>
              ))}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
