"""One assessor and one dossier serve any number of threads, and long work lets others run."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from places import COMPLETE, SOUND

import chanjiao
from chanjiao import Assessor, Dossier


def test_threads_that_share_everything_agree() -> None:
    assessor, dossiers = Assessor(), [Dossier.from_path(path) for path in SOUND]
    expected = [Assessor().assess(Dossier.from_path(path)).to_json() for path in SOUND]
    start = threading.Barrier(8)

    def work(_: int) -> list[str]:
        start.wait()
        return [assessor.assess(dossier).to_json() for dossier in dossiers]

    with ThreadPoolExecutor(8) as pool:
        assert all(found == expected for found in pool.map(work, range(8)))


def test_what_is_worked_out_on_first_asking_is_worked_out_once_for_all_threads() -> None:
    assessment = Assessor().assess(Dossier.from_path(COMPLETE))
    start = threading.Barrier(8)

    def work(_: int) -> int:
        start.wait()
        return len(assessment.walk()) + len(assessment.dossier.validate()) + len(assessment.dossier["/alliance"])

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(work, range(8)))) == 1


def test_others_run_while_a_large_dossier_is_read() -> None:
    text = COMPLETE.read_bytes()
    large = text.replace(b"{", b"{" + b" " * (24 << 20), 1)
    ticks = 0
    done = threading.Event()

    def tick() -> None:
        nonlocal ticks
        while not done.is_set():
            ticks += 1
            time.sleep(0.001)

    ticker = threading.Thread(target=tick)
    ticker.start()
    before = ticks
    for _ in range(3):
        chanjiao.examine(large)
    during = ticks - before
    done.set()
    ticker.join()
    assert during > 3
