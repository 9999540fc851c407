package main

import (
	"context"
	"fmt"
	"os"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	v1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/listtype"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	apivalidation "k8s.io/apimachinery/pkg/api/validation"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	metav1validation "k8s.io/apimachinery/pkg/apis/meta/v1/validation"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	limits "k8s.io/apiserver/pkg/apis/cel"
	"sigs.k8s.io/yaml"
)

// resource is what the API server keeps of one version of a CustomResourceDefinition.
type resource struct {
	structural *schema.Structural
	validator  validation.SchemaValidator
	rules      *cel.Validator
}

// load gives the resources of definition files by "group/version/kind".
func load(files []string) (map[string]resource, error) {
	known := map[string]resource{}
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var definition v1.CustomResourceDefinition
		if err := yaml.UnmarshalStrict(body, &definition); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		for _, version := range definition.Spec.Versions {
			made, err := prepare(version)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			known[definition.Spec.Group+"/"+version.Name+"/"+definition.Spec.Names.Kind] = made
		}
	}
	return known, nil
}

func prepare(version v1.CustomResourceDefinitionVersion) (resource, error) {
	var internal apiextensions.CustomResourceValidation
	if err := v1.Convert_v1_CustomResourceValidation_To_apiextensions_CustomResourceValidation(version.Schema, &internal, nil); err != nil {
		return resource{}, err
	}
	structural, err := schema.NewStructural(internal.OpenAPIV3Schema)
	if err != nil {
		return resource{}, err
	}
	validator, _, err := validation.NewSchemaValidator(internal.OpenAPIV3Schema)
	return resource{structural, validator, cel.NewValidator(structural, true, limits.PerCallLimit)}, err
}

func (r resource) check(object *unstructured.Unstructured) error {
	var found field.ErrorList
	found = append(found, metadata(object)...)
	unknown := schema.UnknownFieldPathOptions{TrackUnknownFieldPaths: true}
	for _, path := range pruning.PruneWithOptions(runtime.DeepCopyJSON(object.Object), r.structural, true, unknown) {
		found = append(found, field.Forbidden(field.NewPath(path), "unknown field"))
	}
	defaulting.Default(object.Object, r.structural)
	defaulting.PruneNonNullableNullsWithoutDefaults(object.Object, r.structural)
	found = append(found, validation.ValidateCustomResource(nil, object.Object, r.validator)...)
	found = append(found, listtype.ValidateListSetsAndMaps(nil, r.structural, object.Object)...)
	if len(found) == 0 && r.rules != nil { // the rules count on an object that fits its schema
		broken, _ := r.rules.Validate(context.Background(), nil, r.structural, object.Object, nil, limits.RuntimeCELCostBudget)
		found = append(found, broken...)
	}
	return aggregate(found)
}

// metadata checks what the schema leaves out, since the API server itself owns it.
func metadata(object *unstructured.Unstructured) field.ErrorList {
	path := field.NewPath("metadata")
	var meta metav1.PartialObjectMetadata
	if err := runtime.DefaultUnstructuredConverter.FromUnstructured(object.Object, &meta); err != nil {
		return field.ErrorList{field.Invalid(path, "", err.Error())}
	}
	var found field.ErrorList
	if meta.Name == "" && meta.GenerateName == "" {
		found = append(found, field.Required(path.Child("name"), "name or generateName is required"))
	}
	if meta.Name != "" {
		for _, message := range apivalidation.NameIsDNSSubdomain(meta.Name, false) {
			found = append(found, field.Invalid(path.Child("name"), meta.Name, message))
		}
	}
	found = append(found, metav1validation.ValidateLabels(meta.Labels, path.Child("labels"))...)
	return append(found, apivalidation.ValidateAnnotations(meta.Annotations, path.Child("annotations"))...)
}

// aggregate keeps an empty list from becoming an error that is not nil.
func aggregate(found field.ErrorList) error {
	if len(found) == 0 {
		return nil
	}
	return found.ToAggregate()
}
