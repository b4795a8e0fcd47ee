"""The reference tasks in Polars: a lazy scan of the columns that are needed, on the streaming engine."""

import os

import polars as pl

from tasks import COALITION, COLUMNS, DESTINATION, HUB, MEASURE, MONTHS, SPLIT, TOP, WINDOW

NEEDED = {
    "T0": ["shipper_name", "consignee_name", "value_usd"],
    "T1": ["shipper_name", "consignee_name", "value_usd"],
    "T2": ["date", "shipper_name", "shipper_country", "consignee_name", "consignee_country", "hs_code", "value_usd"],
    "T3": ["date", "shipper_name", "consignee_country", "hs_code", "value_usd"],
}
NEEDED["T2b"] = NEEDED["T4"] = NEEDED["T2"]


def day(text):
    return pl.lit(text).str.to_date("%Y-%m-%d")


class Peer:
    def __init__(self, path, task, workers):
        assert os.environ.get("POLARS_MAX_THREADS") == str(workers)
        types = {name: pl.String for name in COLUMNS} | {"value_usd": pl.Float64, "net_mass_kg": pl.Float64}
        frame = pl.scan_csv(path, schema=types, empty_string_is_null=False).select(NEEDED[task])
        if "date" in NEEDED[task]:
            frame = frame.with_columns(pl.col("date").str.to_date("%Y-%m-%d"))
        # One read for three tasks; a single task streams.
        self.frame = frame.collect(engine="streaming").lazy() if task == "T4" else frame

    def t0(self):
        [[rows, _, _, value]] = self.frame.select(
            pl.len(), pl.col("shipper_name").str.len_bytes().sum(),
            pl.col("consignee_name").str.len_bytes().sum().alias("c"), pl.col("value_usd").sum(),
        ).collect(engine="streaming").rows()
        return {"rows": rows, "value": round(value, 2)}

    def t1(self):
        pairs = self.frame.group_by("shipper_name", "consignee_name").agg(
            n=pl.len(), v=pl.col("value_usd").sum()).collect(engine="streaming")
        top = first(pairs, 10, "v", ["shipper_name", "consignee_name"]).rows()
        return {"pairs": pairs.height, "value": round(pairs["v"].sum(), 2),
                "top": [[s, c, n, round(v, 2)] for s, c, n, v in top]}

    def legs(self):
        """First, middle and last legs."""
        coalition, hub = pl.col("shipper_country").is_in(COALITION), pl.col("shipper_country").is_in(HUB)
        into_hub = pl.col("consignee_country").is_in(HUB)
        last = hub & (pl.col("consignee_country") == DESTINATION) & (pl.col("date") >= day(MEASURE))
        middle = hub & into_hub & (pl.col("shipper_name") != pl.col("consignee_name"))
        legs = self.frame.filter((coalition & into_hub) | middle | last).select(
            "date", s="shipper_name", c="consignee_name", h=pl.col("hs_code").str.head(6), v="value_usd",
            kind=pl.when(coalition).then(0).when(last).then(2).otherwise(1),
        ).collect(engine="streaming").with_row_index("id").lazy()
        return [legs.filter(pl.col("kind") == kind).drop("kind") for kind in range(3)]

    def follow(self, chain, leg):
        """Chains so far, which end at firm `to` on day `at`, with a further leg."""
        onward = leg.rename({"s": "to", "c": "next", "date": "then"})
        in_time = (pl.col("then") >= pl.col("at")) & (pl.col("then") <= pl.col("at") + pl.duration(days=WINDOW))
        return chain.join(onward, on=["to", "h"]).filter(in_time)

    def answer(self, chain, firms):
        chain = chain.collect(engine="streaming")
        served = chain.unique([*firms, "h", "id"])
        routes = served.group_by([*firms, "h"]).agg(v=pl.col("v").sum(), n=pl.len())
        top = first(routes, TOP, "v", [*firms, "h"]).rows()
        return {"chains": chain.height, "routes": routes.height,
                "value": round(served.unique("id")["v"].sum(), 2),
                "top": [[*row[:-2], round(row[-2], 2), row[-1]] for row in top]}

    def t2(self):
        f, _, l = self.legs()
        chain = self.follow(f.select("h", a="s", to="c", at="date"), l)
        return self.answer(chain.select("a", "to", "next", "h", "id", "v"), ["a", "to", "next"])

    def t2b(self):
        f, m, l = self.legs()
        two = self.follow(f.select("h", a="s", to="c", at="date"), m.drop("id", "v"))
        two = two.select("h", "a", b="to", to="next", at="then")
        chain = self.follow(two, l)
        return self.answer(chain.select("a", "b", "to", "next", "h", "id", "v"), ["a", "b", "to", "next"])

    def t3(self):
        month = (pl.col("date").dt.year().cast(pl.Int32) - 2019) * 12 + pl.col("date").dt.month().cast(pl.Int32) - 1
        monthly = self.frame.filter(pl.col("consignee_country") == DESTINATION).group_by(
            "shipper_name", h=pl.col("hs_code").str.head(6), m=month,
        ).agg(x=pl.col("value_usd").sum()).collect(engine="streaming")
        keys = monthly.group_by("shipper_name", "h").agg(
            total=pl.col("x").sum(), early=pl.col("x").filter(pl.col("m") < SPLIT).sum(),
            busy=(pl.col("x") > 0).sum())
        eligible = keys.filter(pl.col("busy") >= 6).with_columns(
            ratio=((pl.col("total") - pl.col("early")) / (MONTHS - SPLIT) + 1000) / (pl.col("early") / SPLIT + 1000))
        jumps = self.jumps(eligible, monthly)
        top = first(jumps, TOP, "red", ["shipper_name", "h"]).select("shipper_name", "h", "k", "red", "ratio")
        return {"series": keys.height, "eligible": eligible.height, "sum_ratio": eligible["ratio"].sum(),
                "top": [list(row) for row in top.rows()]}

    def jumps(self, eligible, monthly):
        """Each series with all 72 months, and of its change points the best."""
        key = ["shipper_name", "h"]
        months = pl.DataFrame({"m": range(MONTHS)}, schema={"m": pl.Int32})
        full = eligible.join(months, how="cross").join(monthly, on=[*key, "m"], how="left").sort([*key, "m"])
        k, low, total = pl.col("k"), pl.col("low"), pl.col("total")
        mean_gap = low / k - (total - low) / (MONTHS - k)
        return full.with_columns(
            k=pl.col("m") + 1, low=pl.col("x").fill_null(0).cum_sum().over(key),
        ).filter(k < MONTHS).with_columns(red=k * (MONTHS - k) / MONTHS * mean_gap**2).group_by(key).agg(
            pl.col("k").sort_by(["red", "k"], descending=[True, False]).first(), pl.col("red").max(),
            pl.col("ratio").first())


def first(frame, count, value, texts):
    """The rows with the largest values; ties by the texts, in byte order."""
    return frame.sort([value, *texts], descending=[True, *[False] * len(texts)]).head(count)
