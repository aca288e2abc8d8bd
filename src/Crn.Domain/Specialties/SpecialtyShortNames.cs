namespace Crn.Domain.Specialties;

/// <summary>The short names by which people call the specialties. Background knowledge. A name that means two of them stands under both, and is offered, not found.</summary>
internal static class SpecialtyShortNames
{
    public static readonly (string Code, string[] Names)[] Rows =
    [
        ("ageing", ["Older people", "Care of the elderly", "Elderly care", "Geriatrics", "Geriatric medicine", "Age and ageing"]),
        ("anaesthesia-perioperative-pain", ["Anaesthesia", "Anaesthetics", "Anesthesia", "Anaesthesiology", "Anaesthesia and pain", "Perioperative medicine", "Perioperative care", "Pain", "Pain management", "Pain medicine"]),
        ("cancer", ["Oncology", "Clinical oncology", "Medical oncology", "Haemato-oncology", "Malignant haematology", "Cancers"]),
        ("cardiovascular-disease", ["Cardiovascular", "Cardiology", "Heart", "Heart disease", "Cardiac", "CVD", "Vascular", "Cardiovascular diseases", "Cardiovascular medicine"]),
        ("children", ["Paediatrics", "Pediatrics", "Paediatric", "Child health", "Children's", "Children and young people", "Neonatal", "Neonatology"]),
        ("critical-care", ["Intensive care", "Intensive care medicine", "ICU", "ITU", "Critical care medicine"]),
        ("dementias-neurodegeneration", ["Dementia", "Dementias", "Neurodegeneration", "Neurodegenerative diseases", "Dementia and neurodegeneration", "Alzheimer's", "Parkinson's", "DeNDRoN"]),
        ("dermatology", ["Skin", "Skin disease"]),
        ("diabetes", ["Diabetology", "Diabetes mellitus"]),
        ("ear-nose-throat", ["ENT", "Otolaryngology", "Otorhinolaryngology", "Ear nose throat", "Ears, nose and throat", "Audiology", "Hearing"]),
        ("gastroenterology", ["Gastro", "Gastrointestinal", "GI", "Digestive"]),
        ("genetics", ["Genomics", "Medical genetics", "Rare diseases", "Genetics and rare diseases"]),
        ("haematology", ["Hematology", "Non-malignant haematology", "Blood", "Blood disorders"]),
        ("health-services-research", ["Health services", "Health services and delivery", "HSR", "HSDR", "Health service research", "Health and care delivery research"]),
        ("hepatology", ["Liver", "Liver disease"]),
        ("infection", ["Infections", "Infectious diseases", "Infectious disease", "Microbiology", "ID", "HIV", "Sexual health"]),
        ("trauma-emergency-care", ["Trauma", "Emergency", "Emergency care", "Emergency medicine", "A&E", "Injuries", "Accident and emergency", "Trauma and emergency"]),
        ("mental-health", ["Psychiatry", "Mental", "Psychology", "Mental illness"]),
        ("metabolic-endocrine", ["Metabolic", "Endocrine", "Endocrinology", "Metabolic and endocrine", "Metabolic disorders", "Endocrinology and metabolism", "Metabolism"]),
        ("musculoskeletal", ["MSK", "Rheumatology", "Orthopaedics", "Musculoskeletal disease", "Musculoskeletal health", "Bone and joint"]),
        ("neurological-disorders", ["Neurology", "Neurological", "Nervous system disorders", "Neuroscience", "Neurosciences", "Neurological disease"]),
        ("ophthalmology", ["Eye", "Eyes", "Eye disease", "Ophthalmic", "Vision"]),
        ("oral-dental-health", ["Oral and dental", "Dental", "Dentistry", "Oral health", "Oral", "Dental health"]),
        ("primary-care", ["GP", "General practice", "Primary health care", "Primary healthcare", "Primary Care Research"]),
        ("public-health", ["Population health", "Prevention", "Public health and prevention"]),
        ("renal-disorders", ["Renal", "Kidney", "Nephrology", "Kidney disease", "Renal disease", "Renal medicine", "Renal and urology"]),
        ("reproductive-health-childbirth", ["Reproductive health", "Reproductive", "Childbirth", "Obstetrics", "Obstetrics and gynaecology", "O&G", "Maternity", "Women's health", "Gynaecology", "Fertility", "Midwifery", "RHC"]),
        ("respiratory-disorders", ["Respiratory", "Respiratory medicine", "Respiratory disease", "Lung", "Lung disease", "Chest", "Chest medicine", "Pulmonary"]),
        ("stroke", ["Stroke medicine", "Cerebrovascular disease", "Cerebrovascular"]),
        ("surgery", ["Surgical", "General surgery", "Vascular", "Urology"]),
    ];
}
