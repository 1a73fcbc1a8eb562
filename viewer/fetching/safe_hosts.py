"""Which machines may be asked: those of the public network, and one's own where it was plainly named.

A page is asked for by whoever reads it, but where an address leads may be somebody else's doing: by a redirect, or by a name
that means a machine inside the reader's own network. So every host is looked up before it is asked, and what is asked is
the very number that was looked at.
"""

import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final

from viewer.domain.errors import UnfetchedPage
from viewer.fetching.addresses import Address

_TRANSLATED: Final = IPv6Network("64:ff9b::/96")
"""Addresses of IPv6 that stand for one of IPv4 (RFC 6052)."""


def is_own_machine(address: Address) -> bool:
    """Tell whether ``address`` plainly names the machine that Parallax runs on."""
    if address.host.lower() == "localhost":
        return True
    try:
        return ip_address(address.host).is_loopback
    except ValueError:
        return False


def numbers_of(address: Address, *, may_be_own: bool) -> Sequence[str]:
    """Return the numbers at which the host of ``address`` can be asked.

    Args:
        address: Its host is looked up.
        may_be_own: Whether the machine itself may be asked, if it is plainly named.

    Raises:
        UnfetchedPage: There is no such host, or it lies in a private network.
    """
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnfetchedPage(
            f"There is no answer to the name {address.host}.",
            where=str(address),
            remedy="Check the spelling, and whether this machine is connected.",
        ) from error
    numbers = tuple(dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found))
    own = may_be_own and is_own_machine(address)
    for number in numbers:
        parsed = ip_address(number)
        if not (parsed.is_loopback if own else is_public(parsed)):
            raise refusal_of_private(address)
    return numbers


def check_name(address: Address) -> None:
    """Check what can be told without looking the host up, where another machine (a proxy) does that.

    Raises:
        UnfetchedPage: The host is a number of a private network.
    """
    try:
        number = ip_address(address.host)
    except ValueError:
        if is_own_machine(address):
            raise refusal_of_private(address) from None
        return
    if not is_public(number):
        raise refusal_of_private(address)


def is_public(number: IPv4Address | IPv6Address) -> bool:
    """Tell whether a machine with this number is one of the public network, also by the number that it stands for."""
    if isinstance(number, IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour or (number.teredo or (None, None))[1]
        if inner is None and number in _TRANSLATED:
            inner = IPv4Address(int(number) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return number.is_global and not number.is_multicast


def refusal_of_private(address: Address) -> UnfetchedPage:
    """Return why a machine of a private network is not asked."""
    return UnfetchedPage(
        "This address lies in a private network, from which nothing is fetched.",
        where=str(address),
        remedy="Save the page with a browser and open that file.",
    )
