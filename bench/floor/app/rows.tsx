import type { Row } from "./query";

export const Rows = ({ of }: { of: Row[] }) => (
  <table>
    <tbody>
      {of.map(({ id, symbol, title, status, kind, at }) => (
        <tr key={id}>
          <td>{symbol}</td>
          <td>
            <a href={`/item?id=${id}`}>{title}</a>
          </td>
          <td>{status}</td>
          <td>{kind}</td>
          <td>{at}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
