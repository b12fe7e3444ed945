/** What stands in place of data that is not there. */
import type { ReactNode } from 'react';
import styles from './loss.module.css';
import { useFocusHere } from './use-focus-here';

/** In place of a page, or of a section of the dashboard; or above such a section. */
export type NoticePlace = 'page' | 'section' | 'above';

type NoticeFrameProps = { title: string; place?: NoticePlace; children: ReactNode };

export function NoticeFrame({ title, place = 'page', children }: NoticeFrameProps) {
  const heading = useFocusHere();
  const Frame = place === 'page' ? 'main' : 'section';
  const Heading = place === 'above' ? 'h2' : 'h1';
  return (
    <Frame
      className={place === 'page' ? styles['page'] : styles['notice']}
      aria-labelledby="notice-title"
    >
      <Heading ref={heading} id="notice-title" tabIndex={-1} className={styles['title']}>
        {title}
      </Heading>
      {children}
    </Frame>
  );
}
