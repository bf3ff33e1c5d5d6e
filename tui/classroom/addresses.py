"""How learners reach this machine."""

from ipaddress import IPv6Address, ip_address

_ALL = ("", "0.0.0.0", "::")


def addresses(host: str = "") -> list[str]:
    """Return the addresses by which others reach what listens on `host`, IPv4 first.

    Where it listens on all, those of this machine; its own loopback where there is no other.
    """
    import ifaddr

    if host not in _ALL:
        return [host]

    found = []
    for adapter in ifaddr.get_adapters():
        for each in adapter.ips:
            address = ip_address(each.ip if isinstance(each.ip, str) else each.ip[0])
            if not (address.is_loopback or address.is_link_local or address.is_multicast):
                found.append(address)
    found.sort(key=lambda address: (address.version, _is_passing(address), address.packed))
    return [str(address) for address in dict.fromkeys(found)] or ["127.0.0.1"]


def _is_passing(address: object) -> bool:
    return isinstance(address, IPv6Address) and not address.is_private


def ssh_line(address: str, port: int) -> str:
    """Return what a learner types."""
    return f"ssh {address}" if port == 22 else f"ssh -p {port} {address}"
