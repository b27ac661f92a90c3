//! Whom a snapshot is shared with: DescribeDBSnapshotAttributes, ModifyDBSnapshotAttribute.

use api::generated::rds::ops::{DescribeDBSnapshotAttributes, ModifyDBSnapshotAttribute};
use api::generated::rds::{
    DBSnapshotAttribute, DBSnapshotAttributesResult, DescribeDBSnapshotAttributesMessage,
    DescribeDBSnapshotAttributesResult, ModifyDBSnapshotAttributeMessage,
    ModifyDBSnapshotAttributeResult, SharedSnapshotQuotaExceededFault,
};
use api::operation::Answer;
use control::call::{Call, View};

use crate::db_snapshot::{
    ALL_ACCOUNTS, DbSnapshot, SnapshotKind, find, refuse_unless_available, wrong_state,
};
use crate::invalid::{Invalid, clip};

/// The only attribute.
const RESTORE: &str = "restore";
/// Accounts that a snapshot can be shared with.
const ACCOUNTS_MAX: usize = 20;

fn wire(snapshot: &DbSnapshot) -> DBSnapshotAttributesResult {
    DBSnapshotAttributesResult {
        db_snapshot_identifier: Some(snapshot.identifier.clone()),
        db_snapshot_attributes: Some(vec![DBSnapshotAttribute {
            attribute_name: Some(RESTORE.to_owned()),
            attribute_values: Some(snapshot.shared_with.iter().cloned().collect()),
        }]),
    }
}

/// Lists whom a snapshot is shared with.
pub(crate) fn describe(
    view: &View<'_>,
    input: DescribeDBSnapshotAttributesMessage,
) -> Answer<DescribeDBSnapshotAttributes> {
    let snapshot = find::<DescribeDBSnapshotAttributes>(view, &input.db_snapshot_identifier)?;
    Ok(DescribeDBSnapshotAttributesResult { db_snapshot_attributes_result: Some(wire(&snapshot)) })
}

fn account(text: String) -> Result<String, Invalid> {
    let is_account = text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit());
    if is_account || text == ALL_ACCOUNTS {
        return Ok(text);
    }
    Err(Invalid::value(format!(
        "Invalid value \"{}\": a snapshot is shared with account ids of 12 digits, or with {ALL_ACCOUNTS}.",
        clip(&text)
    )))
}

/// Shares a manual snapshot with accounts, or no longer.
pub(crate) fn modify(
    call: &mut Call<'_, '_>,
    input: ModifyDBSnapshotAttributeMessage,
) -> Answer<ModifyDBSnapshotAttribute> {
    let mut snapshot = find::<ModifyDBSnapshotAttribute>(call, &input.db_snapshot_identifier)?;
    if snapshot.kind == SnapshotKind::Automated {
        let name = &snapshot.identifier;
        let text = format!("The automated snapshot {name} cannot be shared: share a copy of it.");
        return Err(wrong_state(text).into());
    }
    if input.attribute_name != RESTORE {
        let name = clip(&input.attribute_name);
        return Err(Invalid::value(format!("AttributeName {name} is not {RESTORE}.")).into());
    }
    let added = input.values_to_add.unwrap_or_default();
    let removed = input.values_to_remove.unwrap_or_default();
    if added.is_empty() && removed.is_empty() {
        return Err(Invalid::combination(
            "Either ValuesToAdd or ValuesToRemove must be specified.",
        )
        .into());
    }
    if let Some(both) = added.iter().find(|value| removed.contains(value)) {
        let both = clip(both);
        return Err(Invalid::combination(format!("{both} cannot be added and removed.")).into());
    }
    refuse_unless_available::<ModifyDBSnapshotAttribute>(&snapshot)?;
    for value in removed {
        snapshot.shared_with.remove(&account(value)?);
    }
    for value in added {
        snapshot.shared_with.insert(account(value)?);
    }
    let accounts = snapshot.shared_with.iter().filter(|value| *value != ALL_ACCOUNTS).count();
    if accounts > ACCOUNTS_MAX {
        let message =
            Some(format!("A snapshot can be shared with at most {ACCOUNTS_MAX} accounts."));
        return Err(SharedSnapshotQuotaExceededFault { message }.into());
    }
    call.save(&snapshot);
    Ok(ModifyDBSnapshotAttributeResult { db_snapshot_attributes_result: Some(wire(&snapshot)) })
}
