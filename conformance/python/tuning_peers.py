"""What tuning is compared with.

    tuning_peers.py sobol DIMENSIONS COUNT   the first points of SciPy's Sobol sequence, unscrambled
    tuning_peers.py regret SEEDS TRIALS      how far Optuna's TPE stays above the lowest value of each function
    tuning_peers.py values                   for each line {"name": NAME, "points": [...]} the values of that function
"""

import json
import math
import sys
import warnings

A = [[10, 3, 17, 3.5, 1.7, 8], [0.05, 10, 17, 0.1, 8, 14], [3, 3.5, 1.7, 10, 17, 8], [17, 8, 0.05, 10, 0.1, 14]]
P = [
    [1312, 1696, 5569, 124, 8283, 5886],
    [2329, 4135, 8307, 3736, 1004, 9991],
    [2348, 1451, 3522, 2883, 3047, 6650],
    [4047, 8828, 8732, 5743, 1091, 381],
]


def branin(x):
    return (x[1] - 5.1 / (4 * math.pi**2) * x[0] ** 2 + 5 / math.pi * x[0] - 6) ** 2 + 10 * (1 - 1 / (8 * math.pi)) * math.cos(x[0]) + 10


def hartmann6(x):
    return -sum(a * math.exp(-sum(A[i][j] * (x[j] - P[i][j] * 1e-4) ** 2 for j in range(6))) for i, a in enumerate([1, 1.2, 3, 3.2]))


def rosenbrock(x):
    return sum(100 * (x[i + 1] - x[i] ** 2) ** 2 + (x[i] - 1) ** 2 for i in range(len(x) - 1))


FUNCTIONS = {
    "branin": (branin, [(-5, 10), (0, 15)], 0.397887),
    "hartmann6": (hartmann6, [(0, 1)] * 6, -3.32237),
    "rosenbrock": (rosenbrock, [(-5, 10)] * 4, 0),
}


def sobol(dimensions, count):
    from scipy.stats import qmc

    return qmc.Sobol(dimensions, scramble=False, bits=32).random(count).tolist()


def regret(seeds, trials):
    import optuna

    optuna.logging.set_verbosity(optuna.logging.ERROR)
    warnings.filterwarnings("ignore")
    found = {}
    for name, (function, box, lowest) in FUNCTIONS.items():
        found[name] = []
        for seed in range(1, seeds + 1):
            study = optuna.create_study(sampler=optuna.samplers.TPESampler(seed=seed))
            study.optimize(lambda trial: function([trial.suggest_float(f"x{i}", *ends) for i, ends in enumerate(box)]), n_trials=trials)
            found[name].append(study.best_value - lowest)
    return {"boxes": {name: box for name, (_, box, _) in FUNCTIONS.items()}, "regrets": found}


def values():
    for line in sys.stdin:
        asked = json.loads(line)
        function, _, lowest = FUNCTIONS[asked["name"]]
        print(json.dumps([function(point) - lowest for point in asked["points"]]), flush=True)


command, *numbers = sys.argv[1:]
if command == "values":
    values()
else:
    print(json.dumps({"sobol": sobol, "regret": regret}[command](*map(int, numbers))))
