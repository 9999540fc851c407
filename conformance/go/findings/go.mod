module kfp-ts/conformance/findings

go 1.26.0
