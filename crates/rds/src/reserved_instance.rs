//! Reserved DB instances: nothing is sold here, so that there are neither offerings nor
//! reservations.

use api::generated::rds::ops::{
    DescribeReservedDBInstances, DescribeReservedDBInstancesOfferings,
    PurchaseReservedDBInstancesOffering,
};
use api::generated::rds::{
    DescribeReservedDBInstancesMessage, DescribeReservedDBInstancesOfferingsMessage,
    PurchaseReservedDBInstancesOfferingMessage, ReservedDBInstanceMessage,
    ReservedDBInstanceNotFoundFault, ReservedDBInstancesOfferingMessage,
    ReservedDBInstancesOfferingNotFoundFault,
};
use api::operation::Answer;
use control::call::{Call, View};

use crate::invalid::clip;
use crate::listing;

/// Lists reservations: none.
pub(crate) fn describe(
    _: &View<'_>,
    input: DescribeReservedDBInstancesMessage,
) -> Answer<DescribeReservedDBInstances> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    if let Some(id) = input.reserved_db_instance_id.filter(|id| !id.is_empty()) {
        let message = Some(format!("Reserved DB Instance {} not found.", clip(&id)));
        return Err(ReservedDBInstanceNotFoundFault { message }.into());
    }
    let marker = input.marker.as_deref();
    let page = listing::page(Vec::new(), |()| String::new(), input.max_records, marker)?;
    Ok(ReservedDBInstanceMessage { marker: page.marker, reserved_db_instances: Some(Vec::new()) })
}

fn no_offering(id: &str) -> ReservedDBInstancesOfferingNotFoundFault {
    let message = Some(format!("Offering {} not found.", clip(id)));
    ReservedDBInstancesOfferingNotFoundFault { message }
}

/// Lists offerings: none.
pub(crate) fn describe_offerings(
    _: &View<'_>,
    input: DescribeReservedDBInstancesOfferingsMessage,
) -> Answer<DescribeReservedDBInstancesOfferings> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    if let Some(id) = input.reserved_db_instances_offering_id.filter(|id| !id.is_empty()) {
        return Err(no_offering(&id).into());
    }
    let marker = input.marker.as_deref();
    let page = listing::page(Vec::new(), |()| String::new(), input.max_records, marker)?;
    Ok(ReservedDBInstancesOfferingMessage {
        marker: page.marker,
        reserved_db_instances_offerings: Some(Vec::new()),
    })
}

/// Finds no offering to buy.
pub(crate) fn purchase(
    _: &mut Call<'_, '_>,
    input: PurchaseReservedDBInstancesOfferingMessage,
) -> Answer<PurchaseReservedDBInstancesOffering> {
    Err(no_offering(&input.reserved_db_instances_offering_id).into())
}
