"""How learners reach this machine."""

from ipaddress import IPv6Address, ip_address


def addresses() -> list[str]:
    """Return this machine's addresses that others can reach, IPv4 first; its own loopback where there is no other."""
    import ifaddr

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
