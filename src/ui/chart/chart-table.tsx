/** What a picture shows, in a table: the same numbers, with the same people behind them. */
import styles from './chart.module.css';

export type ChartCell = {
  /** As it is written. */
  figure: string;
  /** Where the people are; null when there is nobody. */
  href: string | null;
  /** Of the link, spoken: the figure alone would say too little. */
  name: string;
};

type ChartTableProps = {
  caption: string;
  /** Over the first column. */
  corner: string;
  columns: readonly { id: string; label: string }[];
  /** A cell for each column, in their order. */
  rows: readonly { id: string; label: string; cells: readonly ChartCell[] }[];
};

export function ChartTable({ caption, corner, columns, rows }: ChartTableProps) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cells }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {cells.map(({ figure, href, name }, index) => (
                <td key={columns[index]?.id} data-none={href === null ? '' : undefined}>
                  {href === null ? (
                    figure
                  ) : (
                    <a href={href} aria-label={name}>
                      {figure}
                    </a>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
