"""What the reference tasks have in common: names of columns, countries, dates, and the change points of T3."""

import json
import time

COLUMNS = [
    "declaration_id", "date", "shipper_name", "shipper_country", "consignee_name", "consignee_country",
    "origin_country", "hs_code", "description", "net_mass_kg", "value_usd", "manufacturer",
]
COALITION = "US DE NL TW JP KR GB FR IT BE SE FI PL CZ AT CH ES CA DK IE NO SG AU LT LV EE".split()
HUB = "CN HK TR AE KZ KG AM GE".split()
DESTINATION, MEASURE, WINDOW = "RU", "2022-02-24", 90
MONTHS, SPLIT, TOP = 72, 38, 20
TASKS = ["T0", "T1", "T2", "T2b", "T3"]


def wanted(task):
    """T4 is T1, T2 and T3 in one process."""
    return ["T1", "T2", "T3"] if task == "T4" else [task]


class Clock:
    """Seconds of each phase."""

    def __init__(self):
        self.phases, self.last = {}, time.perf_counter()

    def lap(self, phase):
        now = time.perf_counter()
        self.phases[phase], self.last = round(now - self.last, 4), now


def finish(clock, answers):
    """The last line of standard output."""
    print(json.dumps({"phases": clock.phases, "res": answers}, ensure_ascii=False))
