"""The reference tasks in DuckDB: one typed read_csv, then SQL."""

import duckdb

from tasks import COALITION, COLUMNS, DESTINATION, HUB, MEASURE, MONTHS, SPLIT, TOP, WINDOW

TYPES = {name: "VARCHAR" for name in COLUMNS} | {
    "date": "DATE", "value_usd": "DECIMAL(18,2)", "net_mass_kg": "DOUBLE"}
NEEDED = {  # columns of each task; read_csv leaves the others unconverted
    "T0": "shipper_name, consignee_name, value_usd",
    "T1": "shipper_name, consignee_name, value_usd",
    "T2": "date, shipper_name, shipper_country, consignee_name, consignee_country, hs_code, value_usd",
    "T3": "date, shipper_name, consignee_country, hs_code, value_usd",
}
NEEDED["T2b"] = NEEDED["T4"] = NEEDED["T2"]


def scan(path):
    return (f"read_csv('{path}', header = true, delim = ',', quote = '\"', escape = '\"', auto_detect = false, "
            f"columns = {TYPES}, force_not_null = ['shipper_name', 'consignee_name'])")


class Peer:
    def __init__(self, path, task, workers):
        self.db = duckdb.connect(config={"threads": workers})
        self.db.execute("SET preserve_insertion_order = false")
        source = scan(path)
        if task == "T4":  # one read for three tasks
            self.db.execute(f"CREATE TABLE t AS SELECT {NEEDED[task]} FROM {source}")
        else:
            self.db.execute(f"CREATE VIEW t AS SELECT {NEEDED[task]} FROM {source}")

    def rows(self, sql):
        return self.db.execute(sql).fetchall()

    def t0(self):
        [[n, shippers, consignees, value]] = self.rows(
            "SELECT count(*), sum(length(shipper_name)), sum(length(consignee_name)), sum(value_usd) FROM t")
        return {"rows": n, "value": float(value)}

    def t1(self):
        self.db.execute("CREATE TEMP TABLE pairs AS SELECT shipper_name s, consignee_name c, count(*) n, "
                        "sum(value_usd) v FROM t GROUP BY ALL")
        [[pairs, value]] = self.rows("SELECT count(*), sum(v) FROM pairs")
        top = self.rows("SELECT s, c, n, v FROM pairs ORDER BY v DESC, s, c LIMIT 10")
        return {"pairs": pairs, "value": float(value), "top": [[s, c, n, float(v)] for s, c, n, v in top]}

    def legs(self):
        """Legs that can be part of a chain, numbered: f(irst), m(iddle), l(ast)."""
        coalition, hub = tuple(COALITION), tuple(HUB)
        self.db.execute(
            "CREATE TEMP TABLE leg AS SELECT row_number() OVER () id, shipper_name s, consignee_name c, "
            "left(hs_code, 6) h, date d, value_usd v, CASE "
            f"WHEN shipper_country IN {coalition} THEN 'f' WHEN consignee_country = '{DESTINATION}' THEN 'l' "
            f"ELSE 'm' END kind FROM t WHERE (shipper_country IN {coalition} AND consignee_country IN {hub}) "
            f"OR (shipper_country IN {hub} AND consignee_country IN {hub} AND shipper_name <> consignee_name) "
            f"OR (shipper_country IN {hub} AND consignee_country = '{DESTINATION}' AND date >= DATE '{MEASURE}')")

    def answer(self, firms):
        """Counts over `chain`, whose columns are the firms of a route, h, and id and v of the last leg."""
        [[chains]] = self.rows("SELECT count(*) FROM chain")
        self.db.execute(f"CREATE TEMP TABLE served AS SELECT DISTINCT {firms}, h, id, v FROM chain")
        [[value]] = self.rows("SELECT coalesce(sum(v), 0) FROM (SELECT DISTINCT id, v FROM served)")
        self.db.execute(f"CREATE TEMP TABLE route AS SELECT {firms}, h, sum(v) v, count(*) n FROM served GROUP BY ALL")
        [[routes]] = self.rows("SELECT count(*) FROM route")
        top = self.rows(f"SELECT * FROM route ORDER BY v DESC, {firms}, h LIMIT {TOP}")
        for table in "chain", "served", "route":
            self.db.execute(f"DROP TABLE {table}")
        return {"chains": chains, "routes": routes, "value": float(value),
                "top": [[*r[:-2], float(r[-2]), r[-1]] for r in top]}

    def t2(self):
        self.legs()
        self.db.execute(
            "CREATE TEMP TABLE chain AS SELECT f.s a, f.c b, l.c r, f.h, l.id, l.v FROM leg f JOIN leg l "
            f"ON f.c = l.s AND f.h = l.h AND l.d BETWEEN f.d AND f.d + {WINDOW} WHERE f.kind = 'f' AND l.kind = 'l'")
        return self.answer("a, b, r")

    def t2b(self):
        self.legs()
        self.db.execute(
            "CREATE TEMP TABLE chain AS SELECT f.s a, f.c b, m.c c, l.c r, f.h, l.id, l.v FROM leg f JOIN leg m "
            f"ON f.c = m.s AND f.h = m.h AND m.d BETWEEN f.d AND f.d + {WINDOW} JOIN leg l ON m.c = l.s AND m.h = l.h "
            f"AND l.d BETWEEN m.d AND m.d + {WINDOW} WHERE f.kind = 'f' AND m.kind = 'm' AND l.kind = 'l'")
        return self.answer("a, b, c, r")

    def t3(self):
        self.db.execute(
            "CREATE TEMP TABLE month AS SELECT shipper_name s, left(hs_code, 6) h, "
            "(year(date) - 2019) * 12 + month(date) - 1 m, sum(value_usd)::DOUBLE x FROM t "
            f"WHERE consignee_country = '{DESTINATION}' GROUP BY ALL")
        [[series]] = self.rows("SELECT count(*) FROM (SELECT DISTINCT s, h FROM month)")
        self.db.execute(
            "CREATE TEMP TABLE key AS SELECT s, h, sum(x) total, "
            f"coalesce(sum(x) FILTER (m < {SPLIT}), 0) early FROM month GROUP BY ALL "
            "HAVING count(*) FILTER (x > 0) >= 6")
        self.db.execute(
            "CREATE TEMP TABLE jump AS WITH cost AS (SELECT s, h, k, total, early, "
            "coalesce(sum(x) FILTER (m < k), 0) low "
            f"FROM key JOIN month USING (s, h), range(1, {MONTHS}) r(k) GROUP BY ALL), "
            f"red AS (SELECT *, k * ({MONTHS} - k) / {MONTHS}.0 * (low / k - (total - low) / ({MONTHS} - k)) ** 2 red "
            "FROM cost) SELECT s, h, arg_min(k, (-red, k)) k, max(red) red, "
            f"any_value(((total - early) / {MONTHS - SPLIT} + 1000) / (early / {SPLIT} + 1000)) ratio "
            "FROM red GROUP BY s, h")
        [[eligible, ratios]] = self.rows("SELECT count(*), coalesce(sum(ratio), 0) FROM jump")
        top = self.rows(f"SELECT s, h, k, red, ratio FROM jump ORDER BY red DESC, s, h LIMIT {TOP}")
        return {"series": series, "eligible": eligible, "sum_ratio": ratios, "top": [list(row) for row in top]}
