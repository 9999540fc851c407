"""What scikit-learn and SciPy say of predictions; reads a file of JSON, [{labels, scores, one, other}], and prints [{auc, averagePrecision, ...}]."""
import json
import sys

from scipy.stats import binomtest
from sklearn.calibration import calibration_curve
from sklearn.metrics import average_precision_score, brier_score_loss, roc_auc_score


def judged(case):
    labels, scores = case["labels"], case["scores"]
    shares, means = calibration_curve(labels, scores, n_bins=10, strategy="uniform")
    one, other = case["one"], case["other"]
    return {
        "auc": roc_auc_score(labels, scores),
        "averagePrecision": average_precision_score(labels, scores),
        "brier": brier_score_loss(labels, scores),
        "shares": list(shares),
        "means": list(means),
        "mcnemar": binomtest(one, one + other, 0.5).pvalue if one + other else 1,
    }


json.dump([judged(case) for case in json.load(open(sys.argv[1]))], sys.stdout)
